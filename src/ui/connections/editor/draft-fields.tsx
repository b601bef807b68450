import { awsEndpoints } from '../../../connection/aws-endpoints.ts'
import type { DraftText } from '../../../connection/draft/check-draft.ts'
import { awsHost } from '../../../protocol/aws-host.ts'
import { isRegion } from '../../../protocol/identifiers.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { TextInput } from '../../parts/text-fields.tsx'
import { DomainLookUp } from './domain-look-up.tsx'
import type { DraftFieldsProps } from './draft-fields-props.ts'

const main = ['name', 'region', 'userPoolId', 'userPoolClientId', 'identityPoolId', 'hostedUiDomain'] as const
const further = ['issuer', 'bucket'] as const
const lists = ['scopes', 'identityProviders', 'callbackUrls', 'apis'] as const
const endpoints = ['userPool', 'identityPool', 'sts', 'hostedUi', 's3'] as const

/** A field for each value of a connection; what few connections need is folded away unless it is filled. */
export function DraftFields(props: DraftFieldsProps) {
  const { draft, onChange } = props
  const texts = useMessages('connections').form
  const isFilled = further.some((member) => draft[member] !== '') || Object.values(draft.endpoints).some(Boolean)
  return (
    <>
      {main.map((member) => (
        <TextField key={member} {...props} member={member} />
      ))}
      <DomainLookUp draft={draft} onChange={onChange} />
      <details open={isFilled || undefined}>
        <summary>{texts.more}</summary>
        <div className="draft-fields">
          {lists.map((member) => (
            <TextInput
              key={member}
              {...typing}
              label={texts.members[member].name}
              description={texts.members[member].about}
              defaultValue={draft[member].join(' ')}
              error={errorAt(props, member)}
              onChange={({ currentTarget }) =>
                onChange({ [member]: currentTarget.value.split(/[\s,]+/).filter(Boolean) })
              }
            />
          ))}
          {further.map((member) => (
            <TextField key={member} {...props} member={member} />
          ))}
          <AwsVariants draft={draft} onChange={onChange} />
          {endpoints.map((service) => (
            <TextInput
              key={service}
              {...typing}
              label={texts.endpoint(service)}
              value={draft.endpoints[service] ?? ''}
              error={errorAt(props, `endpoints.${service}`)}
              onChange={({ currentTarget }) => {
                onChange({ endpoints: { ...draft.endpoints, [service]: currentTarget.value || undefined } })
              }}
            />
          ))}
        </div>
      </details>
    </>
  )
}

/** Fills in AWS's own other names, where the Region has them. */
function AwsVariants({ draft, onChange }: Pick<DraftFieldsProps, 'draft' | 'onChange'>) {
  const { variants } = useMessages('connections').form
  if (!isRegion(draft.region)) return null
  return (
    <div className="buttons">
      {awsVariants.map(({ name, ...variant }) => {
        const filled = awsEndpoints(draft.region, variant)
        return (
          filled && (
            <TextButton key={name} onClick={() => onChange({ endpoints: filled })}>
              {variants[name]}
            </TextButton>
          )
        )
      })}
    </div>
  )
}

const awsVariants = [
  { name: 'fips', fips: true, dualStack: false },
  { name: 'dualStack', fips: false, dualStack: true },
  { name: 'both', fips: true, dualStack: true },
] as const

const typing = {
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  classNames: { input: 'mono' },
} as const

function TextField({ member, ...props }: DraftFieldsProps & { readonly member: DraftText }) {
  const { draft, onChange } = props
  const { name, about } = useMessages('connections').form.members[member]
  return (
    <TextInput
      {...typing}
      name={member}
      label={name}
      description={about}
      value={draft[member]}
      error={errorAt(props, member)}
      onChange={({ currentTarget }) => onChange({ [member]: currentTarget.value })}
    />
  )
}

/** @returns nothing where the value has no fault: the field is marked as wrong by what stands here */
function errorAt(props: DraftFieldsProps, at: string) {
  // Of a list each member has a fault of its own, which is one for the field.
  const faults = props.faults.filter(({ path }) => path.replace(/\[\d+\]$/, '') === at)
  return faults.length > 0 && <FaultNote {...props} faults={faults} />
}

/** What is wrong with a value, and by one press what would put it right. */
function FaultNote({ draft, faults, onChange }: DraftFieldsProps) {
  const codes = useMessages('connectionFaults')
  const texts = useMessages('connections').form
  // What is wrong in two ways is put right by one value.
  const remedy = faults.find((fault) => fault.remedy !== null)?.remedy
  const region = draft.region.trim()
  const mayBeReplica = faults.some(({ code }) => code === 'user-pool-region') && isRegion(region)
  return (
    <>
      {faults.map(({ code }) => (
        <span key={code} className="draft-fault">
          {code === 'text-needed' ? texts.required : codes[code]}
        </span>
      ))}
      {remedy && (
        <TextButton onClick={() => onChange({ [remedy.member]: remedy.value })}>
          <ForeignText text={texts.use(remedy.value)} />
        </TextButton>
      )}{' '}
      {mayBeReplica && (
        <TextButton
          onClick={() => {
            onChange({ endpoints: { ...draft.endpoints, userPool: `https://${awsHost('user-pool', region)}` } })
          }}
        >
          {texts.replica(region)}
        </TextButton>
      )}
    </>
  )
}
