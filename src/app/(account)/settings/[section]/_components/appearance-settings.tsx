"use client";

import { useEffect, useState } from "react";
import { chooseTheme, type ThemeChoice, themeFromCookies } from "@/app/_shared/theme/theme";
import { RadioGroup } from "@/app/_ui/radio-group";
import { showToast } from "@/app/_ui/toast-store";

const names: Readonly<Record<ThemeChoice, string>> = {
  system: "As the device",
  light: "Light",
  dark: "Dark",
};

export function AppearanceSettings() {
  const [theme, setTheme] = useState<ThemeChoice | null>(null);
  // The choice lives in this browser's cookie, which the first paint has used already.
  useEffect(() => setTheme(themeFromCookies(document.cookie)), []);

  const apply = (choice: ThemeChoice) => {
    chooseTheme(choice);
    setTheme(choice);
  };
  const choose = (choice: ThemeChoice) => {
    const before = theme ?? "system";
    apply(choice);
    showToast({ message: `Theme: ${names[choice].toLowerCase()}`, undo: () => apply(before) });
  };

  return (
    <RadioGroup<ThemeChoice>
      label="Theme"
      description="Kept in this browser."
      value={theme}
      onChange={choose}
      options={[
        { value: "system", label: names.system, description: "Follows light and dark of the system." },
        { value: "light", label: names.light },
        { value: "dark", label: names.dark },
      ]}
    />
  );
}
