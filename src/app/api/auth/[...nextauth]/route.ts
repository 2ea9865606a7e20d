import type { NextRequest } from "next/server";
import { answerAuthRequest } from "@/server/auth/config";

const answer = (request: NextRequest) => answerAuthRequest(request);

export { answer as GET, answer as POST };
