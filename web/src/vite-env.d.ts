/// <reference types="vite/client" />
/// <reference types="svelte" />
declare module '*.yaml' {
  export const messages: Readonly<Record<string, string>>
}
