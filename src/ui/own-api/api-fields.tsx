import { apiMethods } from '../../cognito/own-api/api-call.ts'
import { apiCredentials, apiKindIds } from '../../token/api/api-kinds.ts'
import { useMessages } from '../context/messages.ts'
import { NativeSelect, Textarea, TextInput } from '../parts/text-fields.tsx'
import { type ApiForm, isMethod } from './api-form.ts'

interface ApiFieldsProps {
  readonly form: ApiForm
  /** Of the connection. */
  readonly apis: readonly string[]
  /** What is wrong, once it is to be shown. */
  readonly faults: { readonly address: boolean; readonly service: boolean; readonly region: boolean }
}

const plain = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const

/** Where the request goes, what is sent to be let in by, and all that goes along. */
export function ApiFields({ form, apis, faults }: ApiFieldsProps) {
  const texts = useMessages('ownApi')
  const { typed, change, detected, kind, method, available, credential } = form
  return (
    <>
      {apis.length > 0 && <KnownApis form={form} apis={apis} />}
      <TextInput
        className="wide"
        classNames={{ input: 'mono' }}
        label={texts.address}
        {...plain}
        value={typed.address}
        error={faults.address && texts.addressWrong}
        onChange={({ currentTarget }) =>
          // Another API is asked in another way.
          change({ address: currentTarget.value, kind: null, credential: null, service: null, region: null })
        }
      />
      <NativeSelect
        label={texts.method}
        data={[...apiMethods]}
        value={method}
        onChange={({ currentTarget: { value } }) => isMethod(value) && change({ method: value })}
      />
      <NativeSelect
        label={texts.credential}
        data={available.map((each) => ({ value: each, label: texts.credentials[each] }))}
        value={credential}
        onChange={({ currentTarget: { value } }) =>
          change({ credential: apiCredentials.find((each) => each === value) ?? null })
        }
      />
      <NativeSelect
        className="wide"
        label={texts.kind}
        description={detected.isCertain ? texts.kindCertain : texts.kindGuessed}
        data={apiKindIds.map((each) => ({ value: each, label: texts.kinds[each].name }))}
        value={kind}
        onChange={({ currentTarget: { value } }) => change({ kind: apiKindIds.find((each) => each === value) ?? null })}
      />
      {credential === 'signature' && <SignatureFields form={form} faults={faults} />}
      <FurtherFields form={form} />
    </>
  )
}

function KnownApis({ form: { typed, change }, apis }: Pick<ApiFieldsProps, 'form' | 'apis'>) {
  const texts = useMessages('ownApi')
  const another = { value: '', label: texts.another }
  return (
    <NativeSelect
      className="wide"
      label={texts.known}
      data={[...apis.map((api) => ({ value: api, label: api })), another]}
      value={apis.includes(typed.address) ? typed.address : ''}
      onChange={({ currentTarget: { value } }) =>
        change({ address: value, kind: null, credential: null, service: null, region: null })
      }
    />
  )
}

function SignatureFields({ form, faults }: Pick<ApiFieldsProps, 'form' | 'faults'>) {
  const texts = useMessages('ownApi')
  const { service, region, change } = form
  return (
    <>
      <TextInput
        label={texts.service}
        {...plain}
        value={service}
        error={faults.service && texts.serviceWrong}
        onChange={({ currentTarget }) => change({ service: currentTarget.value.trim() })}
      />
      <TextInput
        label={texts.region}
        {...plain}
        value={region}
        error={faults.region && texts.regionWrong}
        onChange={({ currentTarget }) => change({ region: currentTarget.value.trim() })}
      />
    </>
  )
}

/** The browser may keep an element of a page for a while that is no longer shown: without what was typed into it. */
const emptiedAtTheEnd = (field: HTMLTextAreaElement) => () => {
  field.value = ''
}

function FurtherFields({ form: { typed, headers, body, method, change } }: Pick<ApiFieldsProps, 'form'>) {
  const texts = useMessages('ownApi')
  return (
    <details className="wide" open={method !== 'GET' || headers.faulty !== null || undefined}>
      <summary>{texts.more}</summary>
      <Textarea
        ref={emptiedAtTheEnd}
        classNames={{ input: 'mono' }}
        label={texts.headers}
        description={texts.headersAbout}
        {...plain}
        rows={2}
        value={typed.headers}
        error={headers.faulty !== null && texts.headersWrong(headers.faulty)}
        onChange={({ currentTarget }) => change({ headers: currentTarget.value })}
      />
      <Textarea
        ref={emptiedAtTheEnd}
        classNames={{ input: 'mono' }}
        label={texts.body}
        description={texts.bodyAbout}
        {...plain}
        rows={3}
        value={body}
        onChange={({ currentTarget }) => change({ body: currentTarget.value })}
      />
    </details>
  )
}
