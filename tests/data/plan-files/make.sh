#!/usr/bin/env bash
# Makes the files of this folder from source.geojson by GDAL (Debian: gdal-bin 3.6) and its sqlite
# dialect. The tests need none of it: what they expect is source.geojson. The tables of corners
# (corners-*.csv) are written by hand, as the cadastre and offices write theirs.
set -euo pipefail
cd "$(dirname "$0")"
find . -type f ! -name make.sh ! -name source.geojson ! -name 'corners-*.csv' -delete
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# name of the file, system, further options of ogr2ogr
shapefile() {
  local name=$1 crs=$2
  shift 2
  mkdir "$work/$name"
  for kind in POINT LINESTRING POLYGON; do
    ogr2ogr -q -f 'ESRI Shapefile' -t_srs "$crs" -nlt "$kind" -lco SPATIAL_INDEX=NO "$@" \
      -where "OGR_GEOMETRY LIKE '%$kind%'" "$work/$name/${kind,,}.shp" source.geojson
  done
  (cd "$work/$name" && find . -type f | sort | zip -q -X -9 "$OLDPWD/$name.zip" -@)
}

shapefile shp-4326-utf8 EPSG:4326 -lco ENCODING=UTF-8
shapefile shp-3405-utf8 EPSG:3405 -lco ENCODING=UTF-8
shapefile shp-9205-utf8 EPSG:9205 -lco ENCODING=UTF-8
shapefile shp-9205-1258 EPSG:9205 -lco ENCODING=CP1258
shapefile shp-9205-tcvn3 EPSG:9205 -lco ENCODING=TCVN5712-1

# Old programs name no code page: the letters of the TCVN3 table stand alone.
mkdir "$work/bare" && (cd "$work/bare" && unzip -q "$OLDPWD/shp-9205-tcvn3.zip" && rm ./*.cpg \
  && rm "$OLDPWD/shp-9205-tcvn3.zip" && find . -type f | sort | zip -q -X -9 "$OLDPWD/shp-9205-tcvn3.zip" -@)

# A zone of one's own with parameters of one's own, as office programs write it.
custom='+proj=tmerc +lat_0=0 +lon_0=103 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278 +units=m +no_defs'
ogr2ogr -q -f 'ESRI Shapefile' -t_srs "$custom" -nlt POLYGON -lco ENCODING=UTF-8 \
  -where "OGR_GEOMETRY LIKE '%POLYGON%'" "$work/custom.shp" source.geojson
gdalsrsinfo -o wkt1 "$custom" | tr -d '\n' > "$work/custom.prj"
(cd "$work" && zip -q -X -9 "$OLDPWD/shp-custom.zip" custom.shp custom.shx custom.dbf custom.prj custom.cpg)

for crs in 4326 3405 9205; do
  for kind in POINT LINESTRING POLYGON; do
    update=$([ "$kind" = POINT ] || echo -update)
    # shellcheck disable=SC2086
    ogr2ogr -q -f GPKG --config OGR_SQLITE_PRAGMA page_size=1024 $update -t_srs "EPSG:$crs" -nlt GEOMETRY -nln "${kind,,}" -lco SPATIAL_INDEX=NO \
      -where "OGR_GEOMETRY LIKE '%$kind%'" "gpkg-$crs.gpkg" source.geojson 2>/dev/null
  done
  # A GeoPackage is mostly empty pages: two of the three travel packed.
  if [ "$crs" != 9205 ]; then zip -q -X -9 -m "gpkg-$crs.zip" "gpkg-$crs.gpkg"; fi
  ogr2ogr -q -f CSV -t_srs "EPSG:$crs" -lco GEOMETRY=AS_WKT "csv-$crs.csv" source.geojson
done
for crs in 3405 9205; do
  ogr2ogr -q -f GeoJSON -t_srs "EPSG:$crs" -lco RFC7946=NO "geojson-$crs.geojson" source.geojson
done
ogr2ogr -q -f GeoJSON -lco RFC7946=YES geojson-rfc7946.geojson source.geojson
ogr2ogr -q -f GeoJSONSeq geojson-lines.geojsonl source.geojson
ogr2ogr -q -f KML -dsco NameField=ten kml-plain.kml source.geojson
ogr2ogr -q -f LIBKML kml-lib.kml source.geojson
ogr2ogr -q -f LIBKML kmz-lib.kmz source.geojson
ogr2ogr -q -f GPX -dsco GPX_USE_EXTENSIONS=YES -nlt POINT \
  -sql "SELECT ten AS name, ghi_chu AS \"desc\" FROM source WHERE OGR_GEOMETRY LIKE '%POINT%'" gpx-points.gpx source.geojson
ogr2ogr -q -f GPX -nlt MULTILINESTRING -lco FORCE_GPX_TRACK=YES \
  -sql "SELECT ten AS name, ghi_chu AS \"desc\" FROM source WHERE OGR_GEOMETRY LIKE '%LINESTRING%'" gpx-tracks.gpx source.geojson
ogr2ogr -q -f XLSX -t_srs EPSG:9205 -nlt POINT xlsx-points.xlsx source.geojson \
  -sql "SELECT 'Điểm ' || rowid AS ten, round(ST_Y(ST_Transform(ST_Centroid(geometry), 9205)), 3) AS X, round(ST_X(ST_Transform(ST_Centroid(geometry), 9205)), 3) AS Y, so_ho FROM source" -dialect SQLite
ls -l
