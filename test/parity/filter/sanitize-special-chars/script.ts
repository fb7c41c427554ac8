// sanitize special chars
echo(filter_var('<b>\'x\' & "y"</b>\n', FILTER_SANITIZE_SPECIAL_CHARS), '|', filter_var('<b>\'x\' & "y"</b>', FILTER_SANITIZE_FULL_SPECIAL_CHARS));
