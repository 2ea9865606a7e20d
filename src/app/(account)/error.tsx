"use client";

import { PageError } from "@/app/_shared/states/page-error";

export default PageError;
