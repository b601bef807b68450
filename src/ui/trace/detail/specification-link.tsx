import { addressOf, type Specification } from '../../../protocol/specification.ts'
import { type AllMessages, useMessages } from '../../context/messages.ts'

function specificationName(specification: Specification, texts: AllMessages['detail']): string {
  switch (specification.kind) {
    case 'aws':
      return texts.aws
    case 'rfc':
      return texts.rfc(specification.rfc, specification.section)
    case 'webauthn':
      return texts.webAuthn
    default:
      return specification satisfies never
  }
}

export function SpecificationLink({ specification }: { readonly specification: Specification }) {
  const texts = useMessages('detail')
  return (
    <p className="link-alone">
      <a href={addressOf(specification)} target="_blank" rel="noreferrer">
        {specificationName(specification, texts)}
        <span className="visually-hidden"> {texts.opens}</span>
      </a>
    </p>
  )
}
