/** What the page of the session at a pretend provider says, in English. */
export const sessionEn = {
  still: (person: string, label: string) =>
    `${person} is still signed in at the pretend ${label}: the real one would perhaps ask nothing.`,
  signedIn: (person: string, label: string) => `${person} is signed in at the pretend ${label}`,
  nobody: (label: string) => `Nobody is signed in at the pretend ${label}`,
  about:
    'This session is the provider’s own. Signing out of Cognito doesn’t end it, and Cognito isn’t told when it ends.',
  end: 'Sign out here',
}

export type SessionTexts = typeof sessionEn
