"use client";

import { useEffect } from "react";
import { forgetEverybody } from "@/app/_shared/offline/kept-answers";
import { forgetShell } from "@/app/_shared/offline/service";

/** Takes away what this device keeps of whoever signed out, but for what they wrote and is not sent. */
export function ForgetDevice() {
  useEffect(() => {
    void forgetShell().catch(() => {});
    void forgetEverybody().catch(() => {});
  }, []);
  return null;
}
