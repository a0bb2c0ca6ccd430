using Goldseam.Web.Commands;

return await CommandLine.Run(args);
