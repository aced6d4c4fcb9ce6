import { Loading } from "../../app/Loading.tsx";

export default function MinutesScene() {
  return <Loading />;
}
