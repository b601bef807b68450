import { lazyModule } from '../../loading/lazy-module.ts'

/** It brings a parser of XML: most sign-ins do without. */
export const signedXml = lazyModule(() => import('./signed-saml.ts'))
