import type { ReactNode } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { SignInForm } from '../sign-in-form.tsx'
import { ChallengeHeading } from './challenge-heading.tsx'

interface ChallengeFrameProps {
  readonly title: string
  /** What the challenge wants. */
  readonly about: string
  readonly disabled: boolean
  /** null: it can't be answered here. */
  readonly onAnswer: (() => void) | null
  /** Left out: "Answer". */
  readonly button?: string
  /** Between the main button and the way back. */
  readonly beside?: ReactNode
  readonly children?: ReactNode
}

/** The frame of each challenge's form; its heading takes the focus from the button that led here. */
export function ChallengeFrame({ title, about, disabled, onAnswer, button, beside, children }: ChallengeFrameProps) {
  const { shared: texts } = useMessages('challenges')
  const session = useSession()
  const heading = <ChallengeHeading title={title}>{about}</ChallengeHeading>
  const back = (
    <Button variant="default" disabled={disabled} onClick={session.startOver}>
      {texts.back}
    </Button>
  )
  if (onAnswer === null) {
    return (
      <>
        {heading}
        <div className="buttons">{back}</div>
      </>
    )
  }
  return (
    <SignInForm
      button={button ?? texts.button}
      disabled={disabled}
      onSubmit={onAnswer}
      beside={
        <>
          {beside}
          {back}
        </>
      }
    >
      {heading}
      {children}
    </SignInForm>
  )
}
