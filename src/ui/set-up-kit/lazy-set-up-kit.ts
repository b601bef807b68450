import { lazyModule } from '../../loading/lazy-module.ts'
import { lazyPart } from '../parts/lazy-part.tsx'

/** Loaded when it is opened. */
export const SetUpKit = lazyPart(
  lazyModule(() => import('./set-up-kit.tsx')),
  (module) => module.SetUpKit,
)
