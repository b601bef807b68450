import { lazyModule } from '../../loading/lazy-module.ts'
import { lazyPart } from '../parts/lazy-part.tsx'

const preflightNote = lazyModule(() => import('./preflight-note.tsx'))

/** A warning before a request, loaded with the causes of refusals. */
export const PreflightNote = lazyPart(preflightNote, (module) => module.PreflightNote)

export const LoginNote = lazyPart(preflightNote, (module) => module.LoginNote)
