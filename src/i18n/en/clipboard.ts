/** What becomes of a secret in the clipboard. */
export const clipboard = {
  states: {
    'to-be-compared': (seconds: number) =>
      `In ${seconds} s this page empties the clipboard, if it still holds what you copied.`,
    'to-be-emptied': (seconds: number) =>
      `In ${seconds} s this page empties the clipboard, whatever the clipboard then holds, if the page is in front and the browser allows it.`,
    emptied: (_seconds: number) => 'The clipboard was emptied.',
    left: (_seconds: number) => 'The secret may still be in the clipboard.',
    refused: (_seconds: number) =>
      'The browser does not let this page empty the clipboard: copy something else over the secret.',
  },
  empty: 'Empty it now',
  close: 'Dismiss',
} as const
