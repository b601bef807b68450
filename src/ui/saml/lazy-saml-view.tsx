import { lazyModule } from '../../loading/lazy-module.ts'
import { lazyPart } from '../parts/lazy-part.tsx'

/** Most tokens are none. */
export const LateSamlView = lazyPart(
  lazyModule(() => import('./saml-view.tsx')),
  ({ SamlView }) => SamlView,
)
