/** Each way to sign out, and what it leaves behind. */
export const signOuts = {
  table: {
    title: 'What each way ends',
    about: 'As AWS documents it; a try of yours stands beside it, under the way that was taken last before it.',
    way: 'Way',
    provider: 'At the provider',
    things: {
      'access-token': 'Access token',
      'id-token': 'ID token',
      'refresh-token': 'Refresh token',
      credentials: 'Credentials',
      cookie: 'Cookie',
      'provider-session': 'Provider',
    },
    effects: { ends: 'ended', works: 'works' },
    seen: { works: 'seen: works', refused: 'seen: refused' },
    notes: {
      'ends-at-cognito': 'Cognito refuses it. What checks only signature and expiry accepts it until it expires.',
      'ends-if-checked': 'Refused by an identity pool with ServerSideTokenCheck; elsewhere it works until it expires.',
      'ends-if-linked': 'Ended, too, where RevokeAssociatedSessions is LINKED.',
      'ends-by-saml':
        'Ended only for a SAML provider with IDPSignout: /logout then goes by its single logout (SLO) first.',
    },
    here: 'What the first way leaves can’t be tried: the page has dropped it.',
    sources: 'AWS on:',
  },
  otherTab: {
    hostedUi: 'End the Hosted UI session in a new tab',
    hostedUiAbout: 'This page keeps its tokens, so that you can try them afterwards.',
    provider: 'The session at the provider:',
    providers: {
      Facebook:
        'Cognito leaves it alone: the next sign-in through Facebook may ask for nothing. It ends at Facebook itself, or by FB.logout() in a page that has Facebook’s SDK.',
      LoginWithAmazon:
        'Cognito leaves it alone: the next sign-in through Amazon may ask for nothing. It ends at Amazon itself; amazon.Login.logout() drops only the tokens that Amazon’s SDK keeps.',
      Google: 'Cognito leaves it alone. It ends at Google itself.',
      SignInWithApple: 'Cognito leaves it alone. It ends at Apple itself.',
      SAML: 'With IDPSignout true, /logout sends the browser to the provider’s SingleLogoutService with a signed LogoutRequest, and back by /saml2/logout. Without it, the session stays.',
      OIDC: 'Cognito leaves it alone: it calls no end_session_endpoint. A provider with RP-initiated logout names that address in its discovery document.',
      other: 'Cognito leaves it alone. It ends at the provider itself.',
    },
    documented: 'How it is ended',
    pretend: 'Open the session at the pretend provider',
  },
} as const
