import {
  NativeSelect as MantineNativeSelect,
  PasswordInput as MantinePasswordInput,
  MantineProvider,
  type MantineProviderProps,
  Textarea as MantineTextarea,
  TextInput as MantineTextInput,
} from '@mantine/core'
import { type ComponentType, createElement } from 'react'
// Only what is used, as static files: the page's policy forbids the style elements that Mantine would inject.
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import './text-fields.css'

// Mantine's fields with their styles. The first screen does without them, so only what comes later may import this.
export const TextInput = provided(MantineTextInput)
export const PasswordInput = provided(MantinePasswordInput)
export const Textarea = provided(MantineTextarea)
export const NativeSelect = provided(MantineNativeSelect)

/** The page sets its colour scheme itself, and its stylesheets hold Mantine's variables. */
const provider: Omit<MantineProviderProps, 'children'> = {
  colorSchemeManager: {
    get: () => 'auto',
    set: () => {},
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => {},
  },
  getRootElement: () => undefined,
  withCssVariables: false,
  withGlobalClasses: false,
}

/** The field with the provider that it needs around it: nothing else of the page is Mantine's. */
function provided<Props extends object>(Field: ComponentType<Props>): ComponentType<Props> {
  return function ProvidedField(props: Props) {
    return <MantineProvider {...provider}>{createElement(Field, props)}</MantineProvider>
  }
}
