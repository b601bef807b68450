export const time = {
  expiresIn: (left: string) => `expires in ${left}`,
  expired: 'expired',
  hours: (value: number) => `${value} h`,
  minutes: (value: number) => `${value} min`,
  seconds: (value: number) => `${value} s`,
} as const
