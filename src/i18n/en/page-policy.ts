export const pagePolicy = {
  foreign: {
    title: 'This connection does not go to AWS',
    about: (hosts: string) =>
      `As configured, this connection sends passwords, tokens and credentials to ${hosts}, which is neither AWS nor this machine. Continue only if you know who runs it.`,
    button: (hosts: string) => `Send them to ${hosts}`,
  },
  signIn: {
    title: 'This page’s policy does not allow this connection',
    about: (hosts: string) =>
      `The page may send requests only to the hosts that its Content Security Policy lists. It does not list ${hosts}, so the browser would block the sign-in.`,
    allowAbout:
      'The server of this page can add the host for this browser. The page reloads; the connection stays as it is.',
    fixed: 'The policy of this deployment is fixed. To allow the connection, do one of the following:',
    build: 'Add the connection to public/config.json, run npm run build, and deploy dist again.',
  },
  api: {
    title: 'This page’s policy does not allow this API',
    about: (hosts: string) =>
      `The page may send requests only to the hosts that its Content Security Policy lists. It does not list ${hosts}, so nothing was sent.`,
    allowAbout:
      'The server of this page can add the host for this browser. The page reloads, so you have to sign in again.',
    fixed: 'The policy of this deployment is fixed. To allow the API, do one of the following:',
    build: 'Add the address to apis of a connection in public/config.json, run npm run build, and deploy dist again.',
  },
  allow: (hosts: string) => `Allow ${hosts}`,
  edit: 'Or add the sources below to connect-src in two places of the deployed files: the Content-Security-Policy meta tag of index.html, and the Content-Security-Policy line of _headers (or wherever your host sets that header).',
  sources: 'Sources',
} as const
