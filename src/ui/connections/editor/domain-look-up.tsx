import { useState } from 'react'
import { lookUpLoginDomain } from '../../../cognito/login-domain.ts'
import { isRegion, userPoolIdForm } from '../../../protocol/identifiers.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import type { DraftFieldsProps } from './draft-fields-props.ts'

/** Asks the pool's own document for the login domain, once the user presses for it. */
export function DomainLookUp({ draft, onChange }: Pick<DraftFieldsProps, 'draft' | 'onChange'>) {
  const texts = useMessages('connections').form
  const [state, setState] = useState<'idle' | 'looking' | 'unknown'>('idle')
  const { region, userPoolId, endpoints, hostedUiDomain } = draft
  if (hostedUiDomain !== '' || !isRegion(region) || !userPoolIdForm.test(userPoolId)) return null
  const lookUp = async () => {
    setState('looking')
    const domain = await lookUpLoginDomain({ region, endpoints }, userPoolId)
    setState(domain === null ? 'unknown' : 'idle')
    if (domain !== null) onChange({ hostedUiDomain: domain })
  }
  return (
    <p className="small">
      <TextButton onClick={lookUp}>{texts.lookUp}</TextButton>{' '}
      <span role="status">
        {state === 'looking' && texts.looking}
        {state === 'unknown' && texts.noDomain}
      </span>
    </p>
  )
}
