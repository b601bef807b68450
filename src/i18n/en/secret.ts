export const secret = {
  masked: 'hidden',
  reveal: (name: string) => `Reveal ${name.toLowerCase()}`,
  hide: (name: string) => `Hide ${name.toLowerCase()}`,
  revealShort: 'Reveal',
  hideShort: 'Hide',
  copy: (name: string) => `Copy ${name.toLowerCase()}`,
  copyShort: 'Copy',
  copied: 'Copied',
  copyFailed: 'Blocked by the browser',
  time: {
    expiresIn: (left: string) => `expires in ${left}`,
    expired: 'expired',
    hours: (value: number) => `${value} h`,
    minutes: (value: number) => `${value} min`,
    seconds: (value: number) => `${value} s`,
  },
} as const
