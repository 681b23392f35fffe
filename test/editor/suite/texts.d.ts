declare module '*.tnote' {
  const text: string;
  export default text;
}
