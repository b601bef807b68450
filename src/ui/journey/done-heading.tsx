import { useEffect, useRef } from 'react'
import { hostedUiProviderName } from '../../connection/hosted-ui-providers.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import { type AllMessages, useMessages } from '../context/messages.ts'
import { useOpenStages } from '../context/open-stages.tsx'
import { Step } from '../parts/step.tsx'
import { TextButton } from '../parts/text-button.tsx'

/** The finished sign-in on one line; takes the focus, so that the result is announced. */
export function DoneHeading({ progress }: { readonly progress: Progress }) {
  const app = useMessages('app')
  const texts = useMessages('stages')
  const stages = useOpenStages()
  const line = useRef<HTMLSpanElement>(null)
  useEffect(() => line.current?.focus(), [])
  return (
    <Step
      number={2}
      state="done"
      stateName={app.stageState.done}
      title={texts.signIn.title}
      summary={
        <>
          <span ref={line} tabIndex={-1}>
            {signedInAs(progress, texts.signIn.as)}
          </span>
          <TextButton onClick={() => stages.openAll(!stages.allOpen)}>
            {stages.allOpen ? app.collapseAll : app.expandAll}
          </TextButton>
        </>
      }
    />
  )
}

function signedInAs({ signInMethod, identifier: name }: Progress, as: AllMessages['stages']['signIn']['as']): string {
  switch (signInMethod) {
    case 'guest':
      return as.guest
    case 'user-pool':
      return as['user-pool'](name ?? '')
    case 'hosted-ui':
      return as['hosted-ui'](name === null ? null : hostedUiProviderName(name))
    case 'provider-token':
      return as['provider-token'](name ?? '')
    default:
      return signInMethod satisfies never
  }
}
