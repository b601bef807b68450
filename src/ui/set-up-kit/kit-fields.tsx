import { hostedUiProviderName } from '../../connection/hosted-ui-providers.ts'
import type { KitFault } from '../../set-up-kit/check-kit.ts'
import type { KitChoices } from '../../set-up-kit/kit.ts'
import { kitProviderNames } from '../../set-up-kit/providers.ts'
import { useMessages } from '../context/messages.ts'
import { TextInput } from '../parts/text-fields.tsx'

interface KitFieldsProps {
  readonly choices: KitChoices
  readonly faults: readonly KitFault[]
  readonly onChange: (change: Partial<KitChoices>) => void
}

const members = ['region', 'domainPrefix', 'prefix', 'bucket'] as const

/** What the files are filled with. */
export function KitFields({ choices, faults, onChange }: KitFieldsProps) {
  const texts = useMessages('setUpKit')
  const { guests, providers } = choices
  return (
    <div className="kit-fields fields-in-rows">
      {members.map((member) => {
        const fault = faults.find((each) => each.member === member && choices[member] !== '')
        return (
          <TextInput
            key={member}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            classNames={{ input: 'mono' }}
            label={texts.members[member].name}
            description={texts.members[member].about}
            value={choices[member]}
            error={fault && texts.faults[fault.code]}
            onChange={({ currentTarget }) => onChange({ [member]: currentTarget.value.trim() })}
          />
        )
      })}
      <fieldset>
        <legend>{texts.providers}</legend>
        {kitProviderNames.map((provider) => (
          <Choice
            key={provider}
            label={hostedUiProviderName(provider)}
            checked={providers.includes(provider)}
            onChange={(isChosen) =>
              // In the order of the table, whichever was pressed first.
              onChange({
                providers: kitProviderNames.filter((each) => (each === provider ? isChosen : providers.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.guests}</legend>
        <Choice label={texts.allowGuests} checked={guests} onChange={(isChosen) => onChange({ guests: isChosen })} />
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function Choice({ label, checked, onChange }: ChoiceProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />{' '}
      {label}
    </label>
  )
}
