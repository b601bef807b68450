/** From a wide screen to a phone, CSS px: the layouts of the inspector that there are. */
export const viewports = [
  [1920, 1080],
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
] as const
