import { NotHere } from "@/app/_shared/states/not-here";

export default NotHere;
