/** The forms of the sign-in methods that come after the first screen. */
export const signInForms = {
  userPool: {
    username: 'Username',
    password: 'Password',
    flow: 'Password flow',
    flows: {
      srp: { name: 'SRP', about: 'The password never leaves this browser; Cognito receives a proof that you know it.' },
      plain: { name: 'Plain password', about: 'USER_PASSWORD_AUTH: the password itself is sent to Cognito.' },
      choice: {
        name: 'Choice-based (USER_AUTH)',
        about: 'The user pool names the first factors that this user can begin with: password, code or passkey.',
      },
      custom: {
        name: 'Custom (CUSTOM_AUTH)',
        about: 'Lambda functions of the user pool ask questions and judge the answers, without a password or after it.',
      },
    },
    preferred: 'Preferred challenge',
    noPreferred: 'None: let me choose',
    strength: 'Level wanted (step-up)',
    passwordLater: 'Left empty, it is asked for once the user pool wants it.',
    srpFirst: 'Prove the password by SRP first',
    button: 'Sign in',
    usernameMissing: 'Enter a username.',
    passwordMissing: 'Enter a password.',
    testUsers: 'Use test users only: a page other than the Hosted UI can read the password that you type into it.',
    localUsers: 'Local Cognito users and passwords',
  },
  strength: {
    levels:
      'Names of levels, the preferred one first, separated by spaces: urn:cognito:loa:1 (password), 2 (one code), 3 (passkey, or password and code), 4 (password and authenticator app). Needs the Essentials or Plus plan.',
    maxAge: 'The oldest sign-in that still counts, in seconds.',
    missing: 'Enter the level to step up to.',
  },
  hostedUi: {
    button: 'Continue to the Hosted UI',
    provider: (name: string) => `Continue with ${name}`,
    about: 'Uses the authorization code flow with PKCE; state and nonce are verified.',
    places: {
      title: 'Where',
      tab: { name: 'In this tab', about: 'A redirect: you leave this page and return signed in.' },
      window: {
        name: 'In a pop-up window',
        about: 'This page stays, and the window hands it the code; state, nonce and code verifier stay here.',
      },
    },
    inWindow: 'Sign in in the window that opened',
    unseen:
      'This page can’t see that window, since Cross-Origin-Opener-Policy cuts it off from windows of other origins. It waits for 15 minutes.',
    windowClosed: 'I closed the window',
    inTabInstead: 'Sign in in this tab instead',
    redirect: 'Callback URL to register for the app client',
    endSession: 'End the Hosted UI session',
    session:
      'The Hosted UI keeps its own session for one hour, so it may not ask for a password the next time you sign in.',
  },
  providerToken: {
    provider: 'Provider',
    issuer: 'Issuer',
    issuerHint: 'As in the token’s iss claim, e.g. https://login.example.com/realms/staff',
    issuerMissing: 'Enter the issuer URL.',
    token: 'Token',
    tokenMissing: 'Paste a token.',
    button: 'Use token',
    wants: {
      'access-token': 'The identity pool requires this provider’s access token.',
      'id-token': 'The identity pool requires this provider’s ID token, not its access token.',
      'saml-response':
        'The whole response in base64, as the provider posts it; its XML or the posted form will do, too.',
      'developer-token': 'The Token of GetOpenIdTokenForDeveloperIdentity, which your own server gets.',
    },
    samlResponse: 'SAML response',
    samlMissing: 'Paste a SAML response.',
    arn: 'ARN of the provider in IAM',
    arnHint: 'As in the identity pool’s SamlProviderARNs, e.g. arn:aws:iam::123456789012:saml-provider/Corp',
    arnMissing: 'Enter the ARN of the SAML provider.',
    identityId: 'Identity ID',
    identityIdHint: 'The IdentityId that came with the token. Left empty, it is read from the token’s sub claim.',
    identityIdMissing: 'Enter the identity ID: the token does not name one.',
    guides: {
      'saml-response': {
        title: 'What a SAML response is, and where it comes from',
        points: [
          'A signed XML document in which a company’s identity provider says who signed in. The browser posts it to AWS in the form field SAMLResponse: copy it from there in the network panel, or let a tool such as saml2aws get it.',
          'IAM has the provider’s metadata, the identity pool lists its ARN in SamlProviderARNs, and the provider makes responses for the audience and recipient https://signin.aws.amazon.com/saml, with RoleSessionName and Role as attributes.',
          'It is good for a few minutes, and may have at most 50,000 characters. Only the enhanced flow takes it. Whoever has it can sign in with it.',
        ],
      },
      'developer-token': {
        title: 'What a developer identity is, and how a server gets its token',
        points: [
          'Your own server knows the users. It asks Cognito, signed with its own AWS credentials, for a token for one of them, and gives the token and the identity ID to the app.',
          'The identity pool has a DeveloperProviderName; the server needs cognito-identity:GetOpenIdTokenForDeveloperIdentity. GetId doesn’t take the token, so that the identity ID goes along with it.',
          'It is good for 15 minutes unless TokenDuration says otherwise (at most 24 hours). Never put the server’s credentials into the app.',
        ],
      },
    },
    snippets: { javascript: 'On the server: AWS SDK for JavaScript', cli: 'AWS CLI' },
    key: 'Logins key',
    localTokens: 'Open the page of the pretend provider',
  },
} as const
