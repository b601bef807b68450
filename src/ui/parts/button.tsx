import type { ComponentProps } from 'react'
import './button.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `filled` is for the main action. */
  readonly variant?: 'filled' | 'default'
  readonly size?: 'sm' | 'xs'
}

/** A button whose label names its effect. */
export function Button({ variant = 'filled', size = 'sm', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button ${variant} ${size} ${className}`} />
}
