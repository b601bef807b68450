export const secret = {
  masked: 'hidden',
  reveal: (name: string) => `Reveal ${inSentence(name)}`,
  hide: (name: string) => `Hide ${inSentence(name)}`,
  revealShort: 'Reveal',
  hideShort: 'Hide',
  copy: (name: string) => `Copy ${inSentence(name)}`,
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

/** `Secret access key` within a sentence; `ID token` keeps its capitals. */
function inSentence(name: string): string {
  return name.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())
}
