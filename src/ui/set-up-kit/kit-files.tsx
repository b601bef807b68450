import { useState } from 'react'
import { hostedUiProviderName } from '../../connection/hosted-ui-providers.ts'
import { type KitFormId, kitFormIds, kitForms } from '../../set-up-kit/forms/forms.ts'
import { type Kit, providerRedirectUri } from '../../set-up-kit/kit.ts'
import { kitProviders } from '../../set-up-kit/providers.ts'
import { useMessages } from '../context/messages.ts'
import { Tabs } from '../parts/tabs.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import { TextFigure } from '../secret/text-figure.tsx'

/** The same pools and roles in each form, with the commands around it. */
export function KitFiles({ kit }: { readonly kit: Kit }) {
  const texts = useMessages('setUpKit')
  const [selected, select] = useState<KitFormId>('cloudformation')
  return (
    <div className="kit-files">
      {kit.providers.length > 0 && <ProviderNote kit={kit} />}
      {providerRedirectUri(kit) === null && <p>{texts.noDomain}</p>}
      <Tabs
        label={texts.forms}
        tabs={kitFormIds.map((id) => ({ id, label: texts.formNames[id], panel: () => <KitFile kit={kit} id={id} /> }))}
        selected={selected}
        onSelect={select}
      />
    </div>
  )
}

function KitFile({ kit, id }: { readonly kit: Kit; readonly id: KitFormId }) {
  const texts = useMessages('setUpKit')
  const { fileName, mediaType, write } = kitForms[id]
  const { text, steps } = write(kit)
  return (
    <>
      <TextFigure name={texts.formNames[id]} file={{ fileName, mediaType, text }} />
      <ol className="kit-steps">
        {steps.map(({ step, commands }) => (
          <li key={step}>
            <div className="kit-step-head">
              <span>{texts.steps[step]}</span>
              <CopyButton name={texts.steps[step]} value={commands} />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
            <pre className="mono" tabIndex={0}>
              {commands}
            </pre>
          </li>
        ))}
      </ol>
    </>
  )
}

/** What has to be registered at the providers before. */
function ProviderNote({ kit }: { readonly kit: Kit }) {
  const texts = useMessages('setUpKit')
  const redirectUri = providerRedirectUri(kit)
  return (
    <div className="kit-note">
      <p>{texts.secrets}</p>
      {redirectUri && (
        <p>
          {texts.providerRedirect} <span className="mono">{redirectUri}</span>
        </p>
      )}
      <ul>
        {kit.providers.map((provider) => (
          <li key={provider}>
            <a href={kitProviders[provider].console} target="_blank" rel="noreferrer">
              {texts.register(hostedUiProviderName(provider))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
