// html entity decode numeric
echo(html_entity_decode('&#65;&#x42;&#x1F600;&#0;&#128;&#xD800;&#1114112;&amp;amp;&AMP;&lt'));
