import type { Emulated } from '../state/state.ts'
import type { XmlElement } from '../wire/xml.ts'

export interface StsRequest {
  readonly request: Request
  /** Parameters of the query protocol. */
  readonly form: URLSearchParams
  /** The body as it came, for its signature. */
  readonly body: string
}

/** One call of STS: gives what stands inside `<ActionResult>`, or throws a ServiceError. */
export type StsAction = (emulated: Emulated, request: StsRequest) => Promise<readonly XmlElement[]>
