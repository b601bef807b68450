// Only what is used, as static files: the page's policy forbids the style elements that Mantine would inject.
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import './text-fields.css'

/** Mantine's fields with their styles. The first screen does without them, so only what comes later may import this. */
export { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
