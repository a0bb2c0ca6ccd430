#!/usr/bin/env bash
# libfaketime 0.9.10 (Debian 12) with FAKETIME_DONT_FAKE_MONOTONIC=1, the setting that its manual offers to programs whose timers must go on,
# and .NET 10: every timed wait of the runtime ends at once. Thread.Sleep(2000) returns after a few milliseconds, and a synchronous read of a
# socket with a timeout gives up before anything can arrive, so that a client of a database "gets no answer". Without that setting both wait.
# Whoever tests a .NET program against a wrong clock leaves the setting out. Needs Debian 12 and a .NET 10 SDK; ends with 1 if that changes.
set -euo pipefail
package=libfaketime version=0.9.10-2.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
(apt-get download -qq "$package=$version" > /dev/null 2>&1 && dpkg-deb -x ./*.deb unpacked) ||
  { echo "Please run it on Debian 12, after apt-get update: $package $version is not to be had here." >&2; exit 3; }
library=$(find unpacked -name libfaketime.so.1)

mkdir waits
cat > waits/waits.csproj << 'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
</Project>
PROJECT
cat > waits/Program.cs << 'PROGRAM'
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

var watch = Stopwatch.StartNew();
Thread.Sleep(2000);
Console.WriteLine($"slept {(watch.ElapsedMilliseconds < 1000 ? "not at all" : "two seconds")}");

using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
listener.Listen();
// As database clients do that connect with a time limit.
using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
try { client.Connect(listener.LocalEndPoint!); } catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress) { }
using var server = listener.Accept();
(client.Blocking, client.ReceiveTimeout) = (true, 2000);
watch.Restart();
try { client.Receive(new byte[1]); }
catch (SocketException) { Console.WriteLine($"gave up reading after {(watch.ElapsedMilliseconds < 1000 ? "no time" : "two seconds")}"); }
PROGRAM
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build waits --configuration Release --verbosity quiet --output built > /dev/null

with() { env LD_PRELOAD="$folder/$library" FAKETIME='@2026-04-10 12:00:00' "$@" dotnet built/waits.dll; }
usual=$(with TZ=UTC) without=$(with FAKETIME_DONT_FAKE_MONOTONIC=1)
echo "$package $version, .NET $(dotnet --version)"
echo "as usual:                        ${usual//$'\n'/; }"
echo "FAKETIME_DONT_FAKE_MONOTONIC=1:  ${without//$'\n'/; }"
[ "$usual" = $'slept two seconds\ngave up reading after two seconds' ] &&
  [ "$without" = $'slept not at all\ngave up reading after no time' ] || { echo "This has changed."; exit 1; }
