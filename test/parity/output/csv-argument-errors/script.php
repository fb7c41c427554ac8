<?php // CSV argument errors
$out = fopen('php://output', 'w');
try { fputcsv($out, ['a'], 'ab'); } catch (ValueError $error) { echo $error->getMessage(), "\n"; }
try { fputcsv($out, ['a'], ',', ''); } catch (ValueError $error) { echo $error->getMessage(), "\n"; }
try { fputcsv($out, ['a'], ',', '"', '\\\\'); } catch (ValueError $error) { echo $error->getMessage(), "\n"; }
try { fputcsv('x', ['a']); } catch (TypeError $error) { echo $error->getMessage(), "\n"; }
try { fputcsv($out, 'a'); } catch (TypeError $error) { echo $error->getMessage(), "\n"; }
try { fputcsv($out); } catch (ArgumentCountError $error) { echo $error->getMessage(), "\n"; }
