import type { ComponentProps } from 'react'
import './button.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `filled` is for the one thing to do next. */
  readonly variant?: 'filled' | 'default'
  readonly size?: 'sm' | 'xs'
}

/** A button with a label that says what comes of it. */
export function Button({ variant = 'filled', size = 'sm', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button ${variant} ${size} ${className}`} />
}
