import { type FormEvent, useState } from 'react'
import { serviceAddress } from '../../connection/service-address.ts'
import { guestAdmission } from '../../protocol/aws/guest-session-policy.ts'
import { actionOf, type CalledService, referenceOf, serviceCalls } from '../../protocol/aws/service-calls.ts'
import { isRegion } from '../../protocol/identifiers.ts'
import { type Progress, progressOf } from '../../session/sign-in/journey.ts'
import type { Source } from '../../token/kind/source.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { TextInput } from '../parts/text-fields.tsx'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { SourceLink } from '../token-view/source-link.tsx'
import { CallOutcome } from './call-outcome.tsx'
import { useApiCall } from './use-api-call.ts'
import './own-api.css'

interface ServiceTrialProps {
  readonly service: CalledService
}

/** One call of an AWS service with the credentials, which needs permission: what it is, and what came of it. */
export default function ServiceTrial(props: ServiceTrialProps) {
  const progress = useSessionState(({ journey }) => progressOf(journey))
  return progress && <Trial {...props} progress={progress} />
}

function Trial({ service, progress }: ServiceTrialProps & { readonly progress: Progress }) {
  const all = useMessages('ownApi')
  const connection = useSessionState((state) => state.connection)
  const [typed, setTyped] = useState(connection.region)
  const calling = useApiCall()
  const { isWorking } = calling
  const region = typed.trim()
  const { operation, method, headers, body } = serviceCalls[service]
  const isGuest = progress.signInMethod === 'guest'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRegion(region)) return
    const request = { method, url: serviceAddress(connection, service, region), headers, body }
    calling.ask({ request, kind: 'aws-service', credential: 'signature', scheme: '', service, region })
  }
  return (
    <>
      <form className="own-api fields-in-rows" noValidate onSubmit={submit}>
        <div className="wide about-call">
          <AboutCall service={service} isGuest={isGuest} />
        </div>
        <TextInput
          label={all.region}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          classNames={{ input: 'mono' }}
          value={typed}
          error={!isRegion(region) && all.regionWrong}
          onChange={({ currentTarget }) => {
            calling.forget()
            setTyped(currentTarget.value)
          }}
        />
        <div className="wide">
          <WaitingButton type="submit" waits={isWorking}>
            {isWorking ? all.working : all.trial.button(operation)}
          </WaitingButton>
          {isWorking && <TextButton onClick={calling.cancel}>{all.cancel}</TextButton>}
        </div>
      </form>
      <CallOutcome calling={calling} isGuest={isGuest} />
    </>
  )
}

const sdkServices: Source = {
  kind: 'thread',
  name: 'aws/aws-sdk-js, apis/metadata.json',
  url: 'https://github.com/aws/aws-sdk-js/blob/master/apis/metadata.json',
}

const sessionPolicy: Source = {
  kind: 'aws',
  page: 'AmazonCognitoUnAuthedIdentitiesSessionPolicy',
  url: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCognitoUnAuthedIdentitiesSessionPolicy.html',
}

/** Before anything is sent: what the call needs, and from whom. */
function AboutCall({ service, isGuest }: ServiceTrialProps & { readonly isGuest: boolean }) {
  const { trial: texts } = useMessages('ownApi')
  const call = serviceCalls[service]
  const action = actionOf(service)
  return (
    <KeyValues>
      <KeyValue name={texts.permission}>
        <code>{action}</code> <SourceLink source={{ kind: 'aws', page: call.operation, url: referenceOf(call) }} />
      </KeyValue>
      {isGuest && (
        <KeyValue name={texts.guests}>
          {texts.admissions[guestAdmission(action)]} <SourceLink source={sessionPolicy} />
        </KeyValue>
      )}
      <KeyValue name={texts.fromPages}>
        {texts.cors[call.cors]} {call.cors === 'marked' && <SourceLink source={sdkServices} />}
      </KeyValue>
    </KeyValues>
  )
}
