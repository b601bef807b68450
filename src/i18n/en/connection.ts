export const connection = {
  fromLocalCognito: 'The local Cognito brought this connection along.',
  fromConfig: 'From config.json of this deployment.',
  own: 'Entered in this browser, and kept there.',
  reset: {
    button: 'Reset the local Cognito',
    andSignOut: 'Reset the local Cognito and sign out',
    about:
      'Users, passwords, sessions and identities are restored to their initial state. Tokens and credentials that it issued stop working.',
    failed: 'The local Cognito was not reset: no answer came, or an error. Check that it still runs, then try again.',
  },
  values: {
    region: { name: 'Region', about: 'The AWS Region of both pools.' },
    userPoolId: { name: 'User pool ID', about: 'The directory of users that issues the tokens.' },
    userPoolClientId: {
      name: 'App client ID',
      about: 'This page at the user pool; the aud claim of its ID tokens. It must have no client secret.',
    },
    issuer: { name: 'Issuer', about: 'The iss claim of the tokens. Without https:// it is the key in Logins.' },
    identityPoolId: { name: 'Identity pool ID', about: 'Exchanges tokens, or a guest, for temporary AWS credentials.' },
    hostedUi: { name: 'Hosted UI', about: 'The sign-in pages of the user pool, which AWS now calls managed login.' },
    identityProviders: { name: 'Identity providers', about: 'Offered as buttons of their own before the redirect.' },
    scopes: { name: 'Scopes', about: 'Requested at /oauth2/authorize; what the access token may be used for.' },
    callback: { name: 'Callback URL', about: 'Register it at the app client, exactly as it is here.' },
    signOut: { name: 'Sign-out URL', about: 'Register it at the app client, for the sign-out at the Hosted UI.' },
    endpoints: { name: 'Endpoints', about: 'Used in place of AWS’s own addresses.' },
    apis: { name: 'APIs', about: 'Where tokens and credentials can be tried. Nothing is sent there by itself.' },
    bucket: { name: 'S3 bucket', about: 'Where the credentials can be tried.' },
  },
} as const
