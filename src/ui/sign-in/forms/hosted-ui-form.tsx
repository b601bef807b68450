import { hostedUiProviderName } from '../../../connection/hosted-ui-providers.ts'
import { visible } from '../../../text/visible.ts'
import { LeavingNote } from '../../context/leaving-note.tsx'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { WhatIs } from '../../terms/what-is.tsx'
import { AuthorizeRequest } from '../authorize-request/authorize-request.tsx'
import { CallbackUrl } from '../authorize-request/callback-url.tsx'
import { SignInForm } from '../sign-in-form.tsx'
import { useLeaving } from './use-leaving.ts'
import { WindowChoice, WindowNote } from './window-choice.tsx'

export function HostedUiForm({ disabled }: { readonly disabled: boolean }) {
  const { hostedUi: texts } = useMessages('signInForms')
  const session = useSession()
  const leaving = useLeaving()
  const providers = useSessionState((state) => state.connection.identityProviders)
  return (
    <SignInForm
      button={texts.button}
      disabled={disabled}
      onSubmit={() => leaving.leave(null)}
      notes={
        <>
          <WindowNote leaving={leaving} />
          <CallbackUrl />
          <AuthorizeRequest disabled={disabled} />
          <p className="small muted">
            {texts.session}{' '}
            {!disabled && <TextButton onClick={session.signOutOfHostedUi}>{texts.endSession}</TextButton>}
          </p>
          <WhatIs term="managed-login" />
          <WhatIs term="pkce" />
        </>
      }
    >
      <p className="small muted">{texts.about}</p>
      <WindowChoice disabled={disabled} leaving={leaving} />
      {leaving.place === 'tab' && <LeavingNote />}
      {providers.length > 0 && (
        <div className="buttons">
          {providers.map((provider) => (
            <Button key={provider} variant="default" disabled={disabled} onClick={() => leaving.leave(provider)}>
              {texts.provider(visible(hostedUiProviderName(provider)))}
            </Button>
          ))}
        </div>
      )}
    </SignInForm>
  )
}
