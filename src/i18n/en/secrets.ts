export const secrets = {
  masked: 'hidden',
  reveal: (name: string) => `Reveal ${name.toLowerCase()}`,
  hide: (name: string) => `Hide ${name.toLowerCase()}`,
  revealShort: 'Reveal',
  hideShort: 'Hide',
  copy: (name: string) => `Copy ${name.toLowerCase()}`,
  copyShort: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow it',
} as const
