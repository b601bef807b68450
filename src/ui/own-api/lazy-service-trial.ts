import { lazyModule } from '../../loading/lazy-module.ts'
import { lazyPart } from '../parts/lazy-part.tsx'

/** Loaded when a service beside S3 is chosen. */
export const ServiceTrial = lazyPart(
  lazyModule(() => import('./service-trial.tsx')),
  (module) => module.default,
)
