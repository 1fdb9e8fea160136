export const mail = {
  subject: '{code} is your code for {store}',
  text: 'Your sign-in code for {store} is {code}\n\nIt works once, within 10 minutes. If you did not ask for it, you can ignore this mail: nobody can sign in without the code.\n',
};
