import type { ComponentProps } from 'react'
import { Button } from './button.tsx'

interface WaitingButtonProps extends Omit<ComponentProps<typeof Button>, 'disabled'> {
  /** Whether it does nothing for now, e.g. while what it began goes on. A form that it submits has to see to that itself. */
  readonly waits: boolean
}

/** Only said to be disabled while it waits, since a browser takes the focus from a button that is. */
export function WaitingButton({ waits, onClick, ...rest }: WaitingButtonProps) {
  return <Button {...rest} aria-disabled={waits} onClick={waits ? undefined : onClick} />
}
