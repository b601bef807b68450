import type { AuthorizationOf, OperationNameOf } from '../../../protocol/operations.ts'
import type { Emulated } from '../../state/state.ts'
import type { XmlElement } from '../../wire/xml.ts'
import type { SigningCaller } from '../caller.ts'

type Result = Promise<readonly XmlElement[]> | readonly XmlElement[]

/** One call of STS: takes the parameters, returns the content of `<ActionResult>`, or throws a ServiceError. */
export type AnyStsOperation =
  | {
      readonly authorization: 'none'
      readonly run: (emulated: Emulated, parameters: URLSearchParams) => Result
    }
  | {
      readonly authorization: 'credentials'
      readonly run: (emulated: Emulated, parameters: URLSearchParams, caller: SigningCaller) => Result
    }

/** One call of STS. What is signed by the protocol's table can't be served unsigned here. */
export type StsOperation<Name extends OperationNameOf<'sts'>> = Extract<
  AnyStsOperation,
  { authorization: AuthorizationOf<Name> }
>
