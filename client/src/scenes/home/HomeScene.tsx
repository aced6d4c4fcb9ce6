import { Loading } from "../../app/Loading.tsx";

export default function HomeScene() {
  return <Loading />;
}
