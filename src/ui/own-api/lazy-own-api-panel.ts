import { lazyModule } from '../../loading/lazy-module.ts'
import { lazyPart } from '../parts/lazy-part.tsx'

/** Loaded when it is opened. */
export const OwnApiPanel = lazyPart(
  lazyModule(() => import('./own-api-panel.tsx')),
  (module) => module.default,
)
