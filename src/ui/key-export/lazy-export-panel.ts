import { lazyModule } from '../../loading/lazy-module.ts'
import { lazyPart } from '../parts/lazy-part.tsx'

/** Loaded when it is opened. */
export const ExportPanel = lazyPart(
  lazyModule(() => import('./export-panel.tsx')),
  (module) => module.ExportPanel,
)
