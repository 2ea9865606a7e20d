"use client";

import { useEffect, useRef } from "react";
import { showToast } from "@/app/_ui/toast-store";
import { type Answer, sentenceOf, showProblem } from "./use-profile-writes";

interface Saved {
  /** Lets go of what was kept of the typing. */
  readonly drop?: () => void;
  readonly close?: () => void;
}

/**
 * Sends a small form of the profile. What became of it is said also where the form was closed meanwhile: one that is
 * open shows itself why it was not saved, and is told of its success so that it can close.
 */
export function useSending() {
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  return async function send(save: Promise<Answer>, said: string, { drop, close }: Saved) {
    try {
      const answer = await save;
      drop?.();
      showToast(sentenceOf(said, answer));
      if (isOpen.current) close?.();
    } catch (error) {
      if (!isOpen.current) showProblem(error as Error);
    }
  };
}
