/** Floats beside its trigger on desktop and becomes a sheet at the bottom edge on phones. */
export const floating =
  "z-30 rounded-lg bg-surface shadow-2 outline-none data-entering:animate-[fade_90ms_var(--ease-out)] max-sm:fixed! max-sm:inset-x-0! max-sm:top-auto! max-sm:bottom-0! max-sm:max-h-[80dvh]! max-sm:w-full! max-sm:max-w-none! max-sm:rounded-b-none max-sm:rounded-t-2xl max-sm:pb-safe max-sm:shadow-[0_0_0_100vmax_var(--scrim)]";
